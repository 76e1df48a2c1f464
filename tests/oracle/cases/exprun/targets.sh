# Only the targets, and what they need.
deviation exec-refs
project
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    outs: [a.out]
	  b:
	    cmd: cp a.out b.out
	    deps: [a.out]
	    outs: [b.out]
	  c:
	    cmd: cp in c.out
	    deps: [in]
	    outs: [c.out]
TXT
commit pipeline
run dvc exp run -n e1 b
run dvc exp run -n e2 c a
