# stage add of everything at once, then what the other commands make of it.
project
echo 1 >in
mkdir -p w
printf 'lr: 1\nn: {k: 2}\n' >w/params.yaml
printf 'z: 3\n' >w/other.yaml
run dvc stage add -n all -w w -d ../in -d other.yaml -p lr,n.k -p other.yaml:z -o o -O un --outs-persist kept --outs-persist-no-cache kept2 -m m.json -M m2.json --plots p.csv --plots-no-cache p2.csv --desc 'what it is: "x"' --always-changed 'for f in o un kept kept2 m.json m2.json p.csv p2.csv; do echo 1 >$f; done'
run dvc repro
run dvc status
run dvc stage list
run dvc stage list --names-only
run dvc stage add -f -n all -w w -d ../in -o o 'cp ../in o'
run dvc repro
run dvc stage add -n two -d w/o -o 'a b' "cp w/o 'a b'"
run dvc stage add --run -n three -d 'a b' -o three "cat 'a b' >three && echo \$DVC_STAGE"
run dvc dag --dot
run dvc remove all
run dvc status
run dvc repro
