# Why would each stage run: from what to what. Nothing runs, nothing changes.
project
mkdir data
echo one >data/one.txt
echo two >data/two.txt
file params.yaml <<-'TXT'
	lr: 0.1
	net: {layers: [1, 2]}
TXT
file dvc.yaml <<-'TXT'
	stages:
	  prepare:
	    cmd: cat data/* >prepared
	    deps: [data]
	    outs: [prepared]
	  train:
	    cmd: cat prepared >model
	    deps: [prepared]
	    params: [lr, net]
	    outs: [model]
	  report:
	    cmd: cat model >report
	    deps: [model]
	    outs: [report]
	  other:
	    cmd: echo other >other
	    outs: [other]
TXT
run dvc repro --explain other <<'END'
other: will run
  it is not in dvc.lock
  output other: deleted
END
quietly dvc add data
quietly dvc repro
run dvc repro --explain <<'END'
data.dvc: up to date
prepare: up to date
train: up to date
report: up to date
other: up to date
END
sed -i 's/0.1/0.2/; s/\[1, 2\]/[1, 2, 3]/' params.yaml
sed -i 's/echo other/echo another/' dvc.yaml
echo changed >data/two.txt
echo three >data/three.txt
rm data/one.txt report
run dvc repro --explain <<'END'
data.dvc: will be recorded anew
  output data: modified: 72a46c8d (8 B) -> 506afaa0 (14 B)
      D one.txt
      A three.txt
      M two.txt
prepare: will run
  dependency data: modified: 72a46c8d (8 B) -> 506afaa0 (14 B)
      D one.txt
      A three.txt
      M two.txt
  it needs 'data.dvc'
train: will run
  param params.yaml:lr: modified: 0.1 -> 0.2
  param params.yaml:net: modified: {'layers': [1, 2]} -> {'layers': [1, 2, 3]}
  it needs 'prepare'
report: will run
  output report: deleted
  it needs 'train'
other: will run
  command: 'echo other >other' -> 'echo another >other'
END
run dvc repro --explain -f report -s <<'END'
report: will run
  it is forced to
  output report: deleted
END
run dvc status -v train other <<'END'
DEBUG: cdvc 0.1.0, behaving as DVC 3.67.1
DEBUG: command: dvc status -v train other
train: will run
  param params.yaml:lr: modified: 0.1 -> 0.2
  param params.yaml:net: modified: {'layers': [1, 2]} -> {'layers': [1, 2, 3]}
other: will run
  command: 'echo other >other' -> 'echo another >other'
END
run cat prepared <<'END'
one
two
END
