# data status --granular: members of directories.
project
mkdir -p data/deep
for f in a b c deep/d; do echo "$f" >data/$f; done
echo file >file
run -q dvc add data file
commit data
run dvc data status --granular
run -j dvc data status --granular --unchanged --json
echo more >data/a
rm data/b
mv data/deep/d data/deep/dd
mkdir data/new
echo new >data/new/n
run dvc data status
run dvc data status --granular
run -j dvc data status --granular --json
run -j dvc data status --granular --unchanged --json
run -q dvc add data
run dvc data status
run dvc data status --granular
run -j dvc data status --granular --unchanged --json
rm -r data
run dvc data status
run dvc data status --granular
