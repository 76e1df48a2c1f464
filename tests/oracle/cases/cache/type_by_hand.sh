# cache.type written by hand.
project
echo 1 >a
printf '[cache]\n    type = "symlink,copy"\n' >.dvc/config
run dvc add a
snapshot
printf '[cache]\n    type = what\n' >.dvc/config
run dvc status
printf '[cache]\n    type = "symlink", "copy"\n' >.dvc/config
run dvc checkout --relink
printf '[cache]\n    type =\n' >.dvc/config
run dvc checkout --relink
printf '[cache]\n    type = Hardlink\n' >.dvc/config
run dvc checkout --relink
