# A file under another name, in another directory, into a directory.
project
mkdir dir
echo 1 >x
run dvc add x
commit
run dvc move x y
snapshot
run dvc move y dir
snapshot
run dvc move dir/y dir/z
run dvc move dir/z x
snapshot
run dvc status
