# Everything at once: wdir, vars, params, outs with flags of generated stages.
project
mkdir us uk
printf 'tax: 1\n' >us/local.yaml
printf 'tax: 2\n' >uk/local.yaml
printf 'lr: 1\n' >us/params.yaml
printf 'lr: 2\n' >uk/params.yaml
file dvc.yaml <<-'TXT'
	vars: [{epochs: 3}]
	stages:
	  t:
	    foreach: [us, uk]
	    do:
	      wdir: ${item}
	      vars: [local.yaml]
	      cmd: echo ${item} ${tax} ${epochs} > ${item}.out
	      params: [lr]
	      desc: of ${item}
	      outs: ["${item}.out": {cache: false, desc: "${tax}"}]
TXT
run dvc repro
run dvc status
