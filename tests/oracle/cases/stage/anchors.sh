# Anchors, merges and flow style in dvc.yaml.
project
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  a: &base
	    cmd: cat in >a.out
	    deps: &deps [in]
	    outs: [a.out]
	  b:
	    <<: *base
	    cmd: cat in >b.out
	    outs: [b.out]
	  c: {cmd: cat in >c.out, deps: *deps, outs: [c.out]}
TXT
run dvc repro
run dvc repro
