# diff: which of several equal files was renamed to which; a copy is added; a directory and a file change places.
project
mkdir data
for f in a b c; do echo same >data/$f; done
echo other >data/x
run -q dvc add data
commit data
mv data/a data/k
mv data/b data/j
cp data/x data/y
run dvc diff
mv data/c data/i
mkdir data/n
mv data/x data/n/m
run dvc diff
run -q dvc add data
run dvc diff
commit more
run dvc diff HEAD~1 HEAD --json
run dvc diff HEAD HEAD~1 --json
