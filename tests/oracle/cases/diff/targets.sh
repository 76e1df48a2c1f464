# diff --targets: outputs, parts of directories, .dvc files, stages; what is unknown on one side or on both.
project
mkdir -p data/sub
for f in a b sub/c; do echo "$f" >data/$f; done
echo file >file
echo other >other
run -q dvc add data file other
commit data
echo more >data/a
echo more >data/sub/c
echo more >file
echo more >other
echo fresh >fresh
run -q dvc add fresh
run dvc diff --targets file
run dvc diff --targets file other
run dvc diff --targets data
run dvc diff --targets data/a
run dvc diff --targets data/sub
run dvc diff --targets data/b
run dvc diff --targets data.dvc
run dvc diff --targets fresh
run dvc diff --targets nosuch
run dvc diff --targets data/nosuch
run dvc diff --targets file nosuch
run dvc diff --targets file --json
mkdir dir
cd dir
run dvc diff
run dvc diff --targets ../file
