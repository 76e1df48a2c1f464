# What cannot be added, and that nothing is changed then.
project
echo 1 >tracked
commit
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1
	    deps:
	    - in
	    outs:
	    - a.out
	    - dir
TXT
echo 'ignored' >.dvcignore
commit
run dvc stage add -n a 'echo 1'
run dvc stage add -n b -o b.out -d b.out 'echo 1'
run dvc stage add -n b -o b.out -o b.out 'echo 1'
run dvc stage add -n b -d in -d ./in 'echo 1'
run dvc stage add -n b -o b.out -m b.out 'echo 1'
run dvc stage add -n b -o a.out 'echo 1'
run dvc stage add -n b -o dir/x 'echo 1'
run dvc stage add -n b -d a.out -o in 'echo 1'
run dvc stage add -n b -o ignored 'echo 1'
run dvc stage add -n b -d ignored 'echo 1'
run dvc stage add -n c -o tracked 'echo 1'
run dvc stage add -f -n a -o c.out -d c.out 'echo 1'
run dvc stage add -f -n new -o a.out 'echo 1'
run dvc stage add -f -n a -o a.out 'echo 1'
run dvc stage add -n b -o dvc.yaml 'echo 1'
