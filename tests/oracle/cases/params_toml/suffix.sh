# The suffix counts in any case; a file that is called .toml has it.
deviation error-words 3 5
project
echo 'a = 1' >p.TOML
echo 'a = 1' >.toml
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.TOML: [a]
	    - .toml: [a]
TXT
run dvc repro
run -j dvc exp show --json
echo 'a: 1' >p.TOML
run dvc repro
echo 'a = 1' >p.TOML
run dvc status
echo 'a: 1' >.toml
run dvc repro
