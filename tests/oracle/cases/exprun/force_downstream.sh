# --force-downstream runs what directly depends on a stage that ran, though it sees no change.
deviation exec-refs
project
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cat in >/dev/null; echo same >a.out
	    deps: [in]
	    outs: [a.out]
	  b:
	    cmd: cat a.out >b.out
	    deps: [a.out]
	    outs: [b.out]
	  c:
	    cmd: cat b.out >c.out
	    deps: [b.out]
	    outs: [c.out]
TXT
commit pipeline
run -q dvc repro
commit lock
echo 2 >in
run dvc exp run -n plain
echo 3 >in
run dvc exp run -n forced --force-downstream
