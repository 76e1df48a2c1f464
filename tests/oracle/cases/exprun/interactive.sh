# -i without a terminal: nothing runs, nothing is kept.
deviation exec-refs
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo a >a.out
	    outs: [a.out]
TXT
commit pipeline
run dvc exp run -n ask -i
run dvc exp list --name-only
