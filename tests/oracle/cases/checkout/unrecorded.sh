# An output that was never made: nothing can be brought, and what stands there is not touched without force.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >x
	    outs: [x]
TXT
run dvc checkout
echo mine >x
run dvc checkout
run dvc checkout --allow-missing
