// The part of Expat that Schoolgate uses.
#include <expat.h>
