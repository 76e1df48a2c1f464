# A group with wdir and vars in the dvc.yaml of a directory, run from there, from the root and with -R.
project
mkdir -p sub/one sub/two sub/conf
echo 1 >sub/one/in
echo 2 >sub/two/in
printf 'lr: 0.1\nwhere: [one, two]\n' >sub/params.yaml
printf 'deep:\n  n: 7\n' >sub/conf/more.yaml
file sub/dvc.yaml <<-'TXT'
	vars:
	- conf/more.yaml
	- flag: yes please
	stages:
	  g:
	    foreach: ${where}
	    do:
	      wdir: ${item}
	      cmd: cat in >out && echo ${lr} ${deep.n} ${flag} >>out
	      deps: [in]
	      params:
	      - ../params.yaml: [lr]
	      outs: [out]
	  all:
	    cmd: cat one/out two/out >all
	    deps: [one/out, two/out]
	    outs: [all]
TXT
run dvc stage list
run dvc stage list sub/dvc.yaml
run dvc repro
run dvc repro sub/dvc.yaml:g@one
run dvc repro -R sub
snapshot
sed -i 's/0.1/0.2/' sub/params.yaml
run dvc status
cd sub
run dvc status
run dvc repro g
run dvc repro all
run dvc dag --dot
run dvc status g@two
cd one
run dvc repro ../dvc.yaml:g@two
run dvc status
