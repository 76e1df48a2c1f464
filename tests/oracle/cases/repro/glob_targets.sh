# --glob: names by pattern.
project
file dvc.yaml <<-'TXT'
	stages:
	  train-a: {cmd: echo 1}
	  train-b: {cmd: echo 2}
	  eval: {cmd: echo 3}
TXT
run dvc repro --glob 'train-*'
run dvc repro --glob '*-[b]'
run dvc repro --glob 'dvc.yaml:e*'
run dvc repro --glob '???l' --dry
