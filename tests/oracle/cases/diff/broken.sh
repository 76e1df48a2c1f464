# diff: a file of pipelines is malformed, in the workspace or in a commit.
project
echo file >file
run -q dvc add file
commit data
echo 'outs: [' >bad.dvc
run -h dvc diff
run -h dvc diff HEAD
commit bad
rm bad.dvc
run -h dvc diff
commit good
run -h dvc diff HEAD~1 HEAD
run dvc diff HEAD~2 HEAD
