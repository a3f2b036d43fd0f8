#ifndef LINTAS_WEIGHTS_H
#define LINTAS_WEIGHTS_H

#include <stddef.h>

/// The model of names, as `workbench train` wrote it.
const unsigned char *lintas_names_model(void);

/// Its length in bytes.
size_t lintas_names_model_size(void);

#endif
