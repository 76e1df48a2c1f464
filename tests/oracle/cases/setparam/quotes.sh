# Quotes, escapes and blanks.
deviation exec-refs
deviation params-bytes params.yaml
project
for k in a b c d e f g h i j; do echo "$k: x"; done >params.yaml
printf 'stages:\n  s:\n    cmd: "true"\n    params: [a, b, c, d, e, f, g, h, i, j]\n' >dvc.yaml
commit pipeline
run dvc exp run -n e1 -S "a='it\\'s'" -S 'b="say \"x\""' -S 'c=  padded  ' -S "d=''" -S 'e="é"' -S 'f=a\=b' -S 'g=\[x\]' -S "h='# no comment'" \
    -S 'i=x/y-z.%@?|*' -S 'j="a: b"'
run cat params.yaml
