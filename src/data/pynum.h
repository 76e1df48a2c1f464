/* pynum.h — numbers exactly as Python prints them.  Vectors: tests/vectors/pyfloat.tsv. */
#ifndef DATA_PYNUM_H
#define DATA_PYNUM_H

#include "base/sb.h"

void pynum_repr(double f,
                struct sb *out); /* shortest text that reads back: 0.1, 1e-05, 1e+16, inf, nan */
void pynum_g(double f, int digits, struct sb *out); /* format(f, ".<digits>g") */
double pynum_round(double f,
                   int decimals); /* round(f, decimals), correctly rounded, half to even */
/* Append a number's text without the underscores that may stand between its digits; false when one
 * stands elsewhere. */
bool pynum_plain(struct str text, struct sb *out);
bool pynum_parse(struct str text,
                 double *ret); /* float(text) for plain decimal spellings, inf, nan */
/* The number that `digits` (with `_` between them) spell in `base`, up to 16, as decimal digits. */
void pynum_decimal(struct str digits, int base, bool negative, struct sb *out);

#endif
