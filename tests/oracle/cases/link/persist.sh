# An output that persists is unprotected before its stage appends to it.
project
run dvc config cache.type symlink
echo 1 >dep
file dvc.yaml <<-TXT
	stages:
	  grow:
	    cmd: cat dep >>out
	    deps:
	    - dep
	    outs:
	    - out:
	        persist: true
TXT
run dvc repro
echo 2 >dep
run dvc repro
run dvc status
