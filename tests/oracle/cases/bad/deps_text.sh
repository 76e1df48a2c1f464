# deps and outs that are a text or a map.
project
for text in 'x' '{x: y}' '[[x]]' '[{x: y}]'; do
    printf 'stages:\n  a:\n    cmd: x\n    deps: %s\n' "$text" >dvc.yaml
    run dvc repro
done
