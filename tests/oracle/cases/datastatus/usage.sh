# data status: usage errors, a malformed file.
project
run -q dvc data status --nosuch
run -q dvc data
run -q dvc data nosuch
echo file >file
run -q dvc add file
commit data
echo 'outs: [' >bad.dvc
run -h dvc data status
commit bad
rm bad.dvc
run -h dvc data status
