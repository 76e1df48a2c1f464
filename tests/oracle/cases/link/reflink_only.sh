# cache.type reflink where the file system knows no reflinks: add tells, repro and checkout fail.
project
run dvc config cache.type reflink
echo 1 >a
echo 2 >b
mkdir d
echo 2 >d/x
run dvc add a b d
file dvc.yaml <<-TXT
	stages:
	  one:
	    cmd: echo 1 >o
	    outs:
	    - o
TXT
run dvc repro
run dvc status
snapshot
rm a
run dvc checkout a.dvc
