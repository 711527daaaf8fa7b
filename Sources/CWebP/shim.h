// The part of libwebp that Schoolgate uses.
#include <webp/decode.h>
#include <webp/encode.h>
