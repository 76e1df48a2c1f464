# Each dvc.yaml has the params.yaml beside it; messages name files from where the user is.
project
mkdir -p sub/deep
printf 'lr: 1\n' >params.yaml
printf 'lr: 2\n' >sub/params.yaml
printf 'extra: 3\n' >extra.yaml
printf 'lr: 9\n' >again.yaml
printf 'stages:\n  top:\n    cmd: echo ${lr}\n' >dvc.yaml
printf 'vars: [../extra.yaml]\nstages:\n  low:\n    cmd: echo ${lr} ${extra}\n' >sub/dvc.yaml
run dvc repro --dry sub/dvc.yaml:low
run dvc repro --dry top
cd sub/deep
run dvc repro --dry ../dvc.yaml
cd ..
run dvc repro --dry
printf 'vars: [../again.yaml]\nstages:\n  low:\n    cmd: echo ${lr} ${extra}\n' >dvc.yaml
run dvc repro --dry
cd deep
run dvc status
printf 'vars: [no.yaml]\nstages:\n  low:\n    cmd: echo ${lr} ${extra}\n' >../dvc.yaml
run dvc status
printf 'stages:\n  low:\n    cmd: echo ${no}\n' >../dvc.yaml
run dvc status
