# Which stages an experiment looks at: -s, -p, --downstream, -R, -P.
deviation exec-refs
project
mkdir sub
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo a >a.out
	    outs: [a.out]
	  b:
	    cmd: cat a.out >b.out
	    deps: [a.out]
	    outs: [b.out]
	  other:
	    cmd: echo other >other.out
	    outs: [other.out]
TXT
file sub/dvc.yaml <<-TXT
	stages:
	  deep:
	    cmd: cat ../a.out >deep.out
	    deps: [../a.out]
	    outs: [deep.out]
TXT
commit pipeline
run dvc exp run -n single -s a
run dvc exp run -n alone -s b
run dvc exp run -n down -m down --downstream -f b
run dvc exp run -n below -R sub
run dvc exp run -n pipe -f -p sub/dvc.yaml:deep
run dvc exp run -n all -f -P
run dvc exp list --name-only
