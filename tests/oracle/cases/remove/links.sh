# Links into the cache become plain files.
project
printf '[cache]\n    type = symlink\n' >.dvc/config
mkdir d
echo 1 >d/a
echo 2 >x
echo 3 >y
run dvc add d x y
run dvc remove d.dvc x.dvc
snapshot
run dvc remove y.dvc --outs
