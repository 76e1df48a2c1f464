# What cannot be moved.
project
echo 1 >x
echo 2 >y
run dvc add x y
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >a.out
	    outs:
	    - a.out
TXT
run dvc repro a
commit
run dvc move nosuch z
run dvc move a.out z
run dvc move x y
run dvc move x a.out
run dvc move x x
run dvc move x nodir/x
run dvc move x x.dvc
run dvc move x /ext/x
run dvc move x ../x
run dvc move dvc.yaml z
run -h dvc move x
run -h dvc move x y z
rm -f x
run dvc move x gone
