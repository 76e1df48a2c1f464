# Every option of `stage add` at once, and each kind of output again with --force.
project
echo 'lr: 1' >params.yaml
printf 'a: 1\nb: 2\n' >other.yaml
mkdir w
run dvc stage add -n s1 -d in -d code.py -p lr -p other.yaml:a,b -o out.txt -O nc --outs-persist per \
    --outs-persist-no-cache pnc -m m.json -M m2.json --plots p.csv --plots-no-cache p2.csv --always-changed \
    --desc 'the desc' 'echo 1 > out.txt'
snapshot
run dvc stage add --name s2 --deps in --params lr --outs out2 --outs-no-cache nc2 --metrics m3 --metrics-no-cache m4 \
    --wdir w --run echo hi
run dvc stage add -f -n s1 -d in -o per -O out.txt -m pnc 'echo 2'
run dvc stage add --force --name s1 -o out.txt 'echo 3'
