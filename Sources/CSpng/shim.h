// The part of libspng that Schoolgate uses.
#include <spng.h>
