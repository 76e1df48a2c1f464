# The lock file: order of execution, sorted paths, untouched neighbours, comments of others.
project
echo 1 >in
echo 2 >B
file dvc.yaml <<-TXT
	stages:
	  z:
	    cmd: cat in B >z.out; cp z.out a.out
	    deps: [in, B]
	    outs: [z.out, a.out]
	  a:
	    cmd: cat z.out >y.out
	    deps: [z.out]
	    outs: [y.out]
TXT
run dvc repro
sed -i 's/^  z:/  # of z\n  z:/; s/^  a:/  # of a\n  a:/' dvc.lock
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cat z.out >y.out; true
	    deps: [z.out]
	    outs: [y.out]
	  z:
	    cmd: cat in B >z.out; cp z.out a.out
	    deps: [in, B]
	    outs: [z.out, a.out]
TXT
run dvc repro
