# Templates, vars of several places, foreach over a file's map, options of dicts, in a subdirectory with wdir.
project
mkdir -p sub/w/conf
printf 'seed: 1\nnest: {deep: {k: [a, b]}}\n' >sub/params.yaml
printf 'train:\n  lr: 0.10\n  opt: {name: "it''s", on: true, off: false, none: null, list: [1, two]}\neval:\n  lr: 1e-5\n  opt: {}\n' >sub/w/conf/models.yaml
printf '{"json": {"x": 1.50}}\n' >sub/extra.json
printf 'toml = "t"\n[tab]\ny = 2\n' >sub/extra.toml
file sub/dvc.yaml <<-'TXT'
	vars:
	- extra.json
	- extra.toml:tab
	- w/conf/models.yaml
	- inline: {a: {b: c}}
	stages:
	  one:
	    foreach: ${nest.deep.k}
	    do:
	      wdir: w
	      vars:
	      - own: ${item}
	      cmd: echo ${item}
	  group:
	    matrix:
	      lr: ["${train.lr}", "${eval.lr}"]
	      k: ${nest.deep.k}
	    cmd: echo ${item.lr} ${item.k} ${json.x} ${tab.y} ${inline.a.b} \${literal} ${seed} >o-${key}
	    outs: ["o-${key}"]
	  opts:
	    cmd: echo ${train} ${train.opt}
TXT
run dvc repro sub/dvc.yaml
sed -i '/^      vars:$/d;/own: /d' sub/dvc.yaml
run dvc repro sub/dvc.yaml
run dvc stage list -R .
run dvc status
