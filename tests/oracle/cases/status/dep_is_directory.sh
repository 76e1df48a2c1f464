# A directory as a dependency: a file inside changed.
project
mkdir d
echo 1 >d/x
printf 'stages:\n  a: {cmd: ls d, deps: [d]}\n' >dvc.yaml
run -q dvc repro
echo 2 >d/x
run dvc status
rm -r d
run dvc status
echo 1 >d
run dvc status
