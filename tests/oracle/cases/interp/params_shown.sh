# Values that templates took from files are params, though no stage names them.
deviation line-order
project
printf 'lr: 0.1\nnames: [a, b]\nmodel: {units: 3, d: {x: 1}}\nother: 5\n' >params.yaml
printf '{"v": 1, "w": {"q": 2}, "unused": 3}' >v.json
mkdir sub
printf 'sp: 1\n' >sub/params.yaml
printf 'k: 1\nunused: 2\n' >sub/p.yaml
file dvc.yaml <<-'TXT'
	vars: [v.json, {inline: 7}]
	stages:
	  g:
	    foreach: ${names}
	    do:
	      cmd: echo ${item} ${lr} ${w.q} ${inline} ${model} > ${item}.txt
	      outs: ["${item}.txt"]
	  m:
	    matrix: {x: ["${v}", 1], y: "${names}"}
	    cmd: echo ${item.x} > ${key}.m
	    outs: ["${key}.m"]
TXT
file sub/dvc.yaml <<-'TXT'
	stages:
	  h:
	    vars: [p.yaml]
	    cmd: echo ${k} ${sp} > h
	    outs: [h]
TXT
commit all
run dvc params diff
sed -i 's/lr: .*/lr: 0.2/; s/other: 5/other: 6/; s/a, b/a, c/' params.yaml
sed -i 's/1/11/' sub/p.yaml sub/params.yaml
printf '{"v": 8, "w": {"q": 22}, "unused": 33}' >v.json
run dvc params diff
run dvc params diff --deps
run -j dvc params diff --json --deps
run dvc params diff --targets v.json
run -j dvc exp show --json
cd sub
run dvc params diff --deps
cd ..
