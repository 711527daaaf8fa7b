// The part of libjpeg-turbo that Schoolgate uses.
#include <turbojpeg.h>
