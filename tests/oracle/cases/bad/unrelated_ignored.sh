# What is broken does no harm where .dvcignore names it.
project
mkdir sub
echo 1 >a
run -q dvc add a
printf 'stages:\n  x: [\n' >sub/dvc.yaml
rm a
run -h dvc checkout
echo 'sub/' >.dvcignore
run dvc checkout
run dvc status
printf 'sub/dvc.yaml\n' >.dvcignore
run dvc status
