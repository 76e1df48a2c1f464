# Paths that are not normalised, that have unusual names, or lie outside.
project
mkdir -p d/e
run dvc stage add -n a -d ./d/../in -o d//e/../out -d d/ 'echo 1'
run dvc stage add -n b -d "$PWD/in" -o "$PWD/abs" 'echo 1'
run dvc stage add -n c -o 'with blank' -o '#hash' -o 'a: b' -O é 'echo 1'
run dvc stage add -n d -d /etc/passwd -O /tmp/x.out 'echo 1'
run dvc stage add -n e -o /tmp/x.out -o ../y.out 'echo 1'
run dvc stage add -n f -d ../in -O ../out 'echo 1'
run dvc stage add -n g -o x.dvc 'echo 1'
run dvc stage add -n h -o d/dvc.yaml 'echo 1'
run dvc stage add -n i -o . 'echo 1'
run dvc stage add -n j -o nodir/out 'echo 1'
run dvc stage add -n k -d '*.txt' 'echo 1'
