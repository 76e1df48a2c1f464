# vars from JSON and TOML.
project
echo '{"x": {"y": 1.0}}' >v.json
echo 'z = 1e3' >v.toml
file dvc.yaml <<-'TXT'
	vars: [v.json, v.toml]
	stages:
	  s: {cmd: 'echo ${x.y} ${z}'}
TXT
run dvc repro
