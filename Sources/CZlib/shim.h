// zlib, for archives that are compressed record by record.
#include <zlib.h>
