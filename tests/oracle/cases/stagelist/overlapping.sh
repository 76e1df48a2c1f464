# The graph is not checked, except with -R.
project
mkdir sub
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >out
	    outs: [out]
	  b:
	    cmd: echo 1 >out
	    outs: [out]
TXT
run dvc stage list
run dvc stage list --all
run dvc stage list -R .
