# A text that is one expression becomes the value: what dvc.lock and a stage make of it.
project
printf 'i: 5\nb: true\nf: 1e-05\nz: null\nwd: sub\nkey: lr\nlr: 3\n' >params.yaml
mkdir sub
printf 'lr: 4\n' >sub/params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: ["echo > o${i}"]
	    wdir: ${wd}
	    desc: ${i}
	    meta: {a: "${b}", "${f}": "${z}"}
	    params: ["${key}"]
	    outs: ["o${i}": {type: "${i}"}]
	  t:
	    cmd: [echo 1 > t, true, "${b}"]
	    outs: [t]
TXT
run dvc repro -s s
run dvc repro --dry -s t
run dvc status s
