# wdir that is a file.
project
echo 1 >f
printf 'stages:\n  a: {cmd: echo 1, wdir: f}\n' >dvc.yaml
run dvc repro
run dvc status
