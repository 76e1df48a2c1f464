# Keys and values that do not belong in a dvc.yaml.
project
printf 'stages:\n  train:\n    cmd: echo\n    dep: [x]\n' >dvc.yaml
run dvc status <<'END'
'./dvc.yaml' validation failed.

extra keys not allowed, in stages -> train -> dep, line 4, column 10
  3 │   cmd: echo                                                               
  4 │   dep: [x]                                                                
[exit 1]
END
printf 'stages:\n  train:\n    deps: [x]\n' >dvc.yaml
run dvc status <<'END'
'./dvc.yaml' validation failed.

required key not provided, in stages -> train -> cmd, line 3, column 5
  2   train:                                                                    
  3 │   deps: [x]                                                               
  4                                                                             
[exit 1]
END
printf 'stages:\n  train:\n    cmd: echo\n    outs: 5\n' >dvc.yaml
run dvc repro <<'END'
'./dvc.yaml' validation failed.

expected a list, in stages -> train -> outs, line 3, column 5
  2   train:                                                                    
  3 │   cmd: echo                                                               
  4 │   outs: 5                                                                 
[exit 255]
END
printf 'stages: [a]\n' >dvc.yaml
run dvc status <<'END'
'./dvc.yaml' validation failed.

expected a dictionary, in stages, line 1, column 9
  1 stages: [a]                                                                 
[exit 1]
END
