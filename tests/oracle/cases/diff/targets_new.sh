# diff --targets of what the workspace has and the recorded list of a directory lacks.
project
mkdir -p data/sub
echo 1 >data/1
echo 2 >data/sub/2
run -q dvc add data
commit data
mkdir -p data/new/deep data/empty
echo 3 >data/3
echo 4 >data/sub/4
echo 5 >data/new/5
echo 6 >data/new/deep/6
rm data/1
run dvc diff --targets data/3
run dvc diff --targets data/3 data/sub
run dvc diff --targets data/sub/4 data/1
run dvc diff --targets data/new
run dvc diff --targets data/new/deep data/3 --json --show-hash
run dvc diff --targets data/empty
run dvc diff --targets data/nosuch data/new/
run -q dvc add data
commit more
run dvc diff HEAD~1 HEAD --targets data/new data/1
run dvc diff HEAD~1 --targets data/3 data/nosuch
rm -rf data
echo file >data
run dvc diff --targets data/sub data/7
