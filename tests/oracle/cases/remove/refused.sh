# What cannot be removed.
project
run dvc remove a
echo 1 >x
mkdir dir
echo 1 >dir/a
run dvc add x dir
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >a.out
	    outs:
	    - a.out
TXT
commit
run dvc remove x
run dvc remove dir
run dvc remove a.out
run dvc remove nosuch
run dvc remove nosuch.dvc
run dvc remove dir/a
run dvc remove sub/dvc.yaml
run dvc remove dvc.yaml:nosuch
run dvc remove dvc.lock
run -h dvc remove
run -h dvc remove --nosuch a
rm dvc.yaml
run dvc remove x
printf 'stages:\n  a:\n   cmd: [\n' >dvc.yaml
run -h dvc remove a
