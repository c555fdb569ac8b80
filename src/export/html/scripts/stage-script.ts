/**
 * Shows where the talk is: one slide, as much of it as its steps say, as large as fits. What fits is measured at one size:
 * a slide looks the same in the window, in the overview and on paper.
 */
export const stageScript = `
const narrow=matchMedia('(max-aspect-ratio:11/10),(max-width:44em),(max-height:22em)');
const flow=()=>{root.classList.toggle('flow',narrow.matches&&mode!=='overview'&&!isSpeaker)};
const isOver=box=>box&&(box.scrollHeight>box.clientHeight+1||box.scrollWidth>box.clientWidth+1);
const fitted=new WeakSet();
const fit=slide=>{
  if(fitted.has(slide))return;
  const isFlow=root.classList.contains('flow');
  root.classList.remove('flow');
  slide.classList.add('measured');
  const stage=slide.querySelector('.stage'),body=slide.querySelector('.body');
  let size=1;
  while(size>.42&&(isOver(stage)||isOver(body))){size*=.94;slide.style.setProperty('--fit',size.toFixed(3))}
  if(isOver(body))body.style.overflow='auto';
  fitted.add(slide);
  slide.classList.remove('measured');
  root.classList.toggle('flow',isFlow);
};
const shownSteps=(slide,upTo)=>{for(const part of slide.querySelectorAll('[data-step]'))part.classList.toggle('later',Number(part.dataset.step)>upTo)};
const draw=(isOther,isBack)=>{
  flow();
  for(const [n,slide] of slides.entries()){
    const isAt=n===at,isNext=isSpeaker&&n===at+1;
    slide.classList.toggle('at',isAt);
    slide.classList.toggle('next',isNext);
    slide.hidden=!(isAt||isNext||mode==='overview');
  }
  const slide=slides[at];
  whole.hidden=!slides[0].hidden&&mode!=='overview';
  shownSteps(slide,step);
  if(isSpeaker&&slides[at+1])shownSteps(slides[at+1],0);
  root.classList.toggle('going',isOther===true);
  root.style.setProperty('--from',isBack?'-8%':'8%');
  const change=slide.dataset.transition;
  if(change)for(const name of ['none','fade','slide'])document.body.classList.toggle('change-'+name,name===change);
  line.firstChild.style.transform='scaleX('+(count<2?1:at/(count-1))+')';
  fit(slide);
  if(isSpeaker)drawNotes();
  const title=slide.querySelector('h1,h2').textContent;
  if(isOther||!status.textContent){
    status.textContent='Slide '+(at+1)+' of '+count+': '+title;
    if(mode==='talk'){slide.tabIndex=-1;slide.scrollTop=0;slide.focus({preventScroll:true})}
  }
};
narrow.addEventListener('change',()=>{flow();fit(slides[at])});
addEventListener('beforeprint',()=>{
  root.classList.remove('flow');
  for(const slide of slides)fit(slide);
});
addEventListener('afterprint',flow);
const setMode=(to,isSearch)=>{
  if(mode==='overview'&&to!=='overview')closeOverview();
  mode=to;
  curtain.hidden=to!=='black'&&to!=='white';
  curtain.className='curtain screen-only '+to;
  if(!curtain.hidden)status.textContent=to==='black'?'Black screen':'White screen';
  if(to==='overview')openOverview(isSearch);
  else{draw();if(to==='talk')slides[at].focus({preventScroll:true})}
  tell();
};
`;
