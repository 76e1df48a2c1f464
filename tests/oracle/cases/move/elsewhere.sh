# Between directories; with core.autostage the files are staged.
project
mkdir -p a b
echo 1 >a/x
run dvc add a/x
commit
cd b
run dvc move ../a/x y
snapshot
run dvc move y ..
snapshot
cd ..
run dvc config core.autostage true
commit
run dvc mv y a/z
