# Numbers in all their spellings, and texts that look like numbers.
deviation exec-refs
deviation params-bytes params.yaml
project
for k in a b c d e f g h i j k l m n o p; do echo "$k: x"; done >params.yaml
printf 'stages:\n  s:\n    cmd: "true"\n    params: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p]\n' >dvc.yaml
commit pipeline
run dvc exp run -n e1 -S a=+1 -S b=.5 -S c=1. -S d=1e3 -S e=-inf -S f=nan -S g=00 -S h=1_ -S i=None -S j=1_000.5 -S k=1e-10 \
    -S l=12345678901234567890 -S m=0.1e5 -S n=1E5 -S o=-0 -S p=1.0
run cat params.yaml
