# diff of a directory: its members, those in directories below, renames among them.
project
mkdir -p data/deep/er
for f in a b deep/c deep/er/d; do echo "$f" >data/$f; done
run -q dvc add data
commit data
run dvc diff
echo more >data/a
rm data/b
mv data/deep/c data/deep/cc
mkdir data/new
echo new >data/new/n
run dvc diff
run dvc diff --show-hash
run -q dvc add data
commit change
run dvc diff HEAD~1 HEAD
run dvc diff HEAD~1
run dvc diff HEAD HEAD~1 --json --show-hash
run dvc diff HEAD~1 HEAD --md --hide-missing
mv data elsewhere
mv data.dvc elsewhere.dvc
sed -i 's/path: data/path: elsewhere/' elsewhere.dvc
run dvc diff
run dvc diff --json
rm -r elsewhere
run dvc diff
