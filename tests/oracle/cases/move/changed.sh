# Content that has changed, or that is a link.
project
echo 1 >x
run dvc add x
echo 2 >x
run dvc move x y
snapshot
printf '[cache]\n    type = symlink\n' >.dvc/config
run dvc checkout --relink -f
run dvc move y z
