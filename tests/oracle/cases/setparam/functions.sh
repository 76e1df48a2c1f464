# Functions in values, of one value.
deviation exec-refs
deviation params-bytes params.yaml
project
printf 'a: 0\nb: 0\nc: 0\nd: 0\ne: 0\nf: 0\ng: [3, 1]\n' >params.yaml
printf 'stages:\n  s:\n    cmd: "true"\n    params: [a, b, c, d, e, f, g]\n' >dvc.yaml
commit pipeline
run dvc exp run -n e1 -S 'a=int(3.7)' -S 'b=float(3)' -S 'c=str(3)' -S 'd=bool(true)' -S "e=str([1,2])" -S 'f=int("7")' -S 'g=sort([3,1,2])'
run -q dvc exp run -n e2 -S 'a=int(x)'
run -q dvc exp run -n e3 -S 'a=int(1,2)'
