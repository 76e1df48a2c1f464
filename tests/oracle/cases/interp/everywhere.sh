# Templates in every value of a stage, keys of maps too.
project
printf 'n: x\nk: lr\nlr: 1\n' >params.yaml
printf 'lr: 2\nmore: 3\n' >x.yaml
echo 1 >x.in
mkdir x.d
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: cp ../${n}.in ${n}.out && echo '{"a":1}' >${n}.json && echo '{"a":1}' >${n}.plot
	    wdir: ${n}.d
	    deps: ["../${n}.in"]
	    params: ["../${n}.yaml": ["${k}"], "../${n}.yaml": [more]]
	    outs: ["${n}.out"]
	    metrics: ["${n}.json": {cache: false}]
	    plots: ["${n}.plot": {title: "${n}", "x": "${k}"}]
	    desc: of ${n}
	    meta: {"${n}": [{"${k}": "${lr}"}]}
TXT
sed -i 's/, "..\/${n}.yaml": \[more\]//' dvc.yaml
run dvc repro
run dvc status
