# Params: keys, nested keys, list items, other files, whole files, JSON.
project
file params.yaml <<-TXT
	lr: 0.1
	big: 100000000000000000000
	tiny: 1e-5
	yes_string: yes
	none:
	flag: true
	model:
	  units: 64
	  layers: [1, 2]
	list:
	- x: 1
	- x: 2
TXT
printf '{"b": 1.0, "a": "text", "n": null}' >p.json
printf 'whole: 1\nfile: {z: 1, a: 2}\n' >all.yaml
printf 'k: v\n' >zz.yaml
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >out
	    params:
	    - tiny
	    - lr
	    - big
	    - yes_string
	    - none
	    - flag
	    - model.units
	    - model
	    - list.0.x
	    - zz.yaml:
	      - k
	    - p.json:
	      - b
	      - a
	    - all.yaml:
	    outs: [out]
TXT
run dvc repro
run dvc status
sed -i 's/units: 64/units: 65/' params.yaml
run dvc status
