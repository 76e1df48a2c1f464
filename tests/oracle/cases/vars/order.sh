# The names: params.yaml beside dvc.yaml, then the items of `vars`, files and maps.
project
printf 'lr: 0.1\n' >params.yaml
printf '{"units": 64}' >m.json
printf 'opt = "adam"\n[t]\nx = 1.50\n' >t.toml
printf 'deep: {er: [1, x]}\n' >odd.name
file dvc.yaml <<-'TXT'
	vars:
	- m.json
	- epochs: 3
	- t.toml
	- odd.name
	stages:
	  a:
	    cmd: echo ${lr} ${units} ${epochs} ${opt} ${t.x} ${deep.er[1]}
TXT
run dvc repro --dry
rm params.yaml
run dvc repro --dry
