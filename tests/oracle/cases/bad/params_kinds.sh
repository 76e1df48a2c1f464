# params that are a text, a number in the list, a map.
project
for text in 'x' '[1]' '{p.yaml: [a]}'; do
    printf 'stages:\n  a:\n    cmd: echo 1\n    params: %s\n' "$text" >dvc.yaml
    run -h dvc repro
done
