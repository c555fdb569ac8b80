import { deckKeys } from './deck-keys.ts';
import { overviewScript } from './overview-script.ts';
import { speakerScript } from './speaker-script.ts';
import { stageScript } from './stage-script.ts';

// A script of a page is a text to this program. What these parts share are the names that the first one declares.

const state = `
const root=document.documentElement,main=document.querySelector('main');
const slides=[...main.querySelectorAll('.slide')],count=slides.length;
const isSpeaker=location.hash==='#/notes';
const stepsOf=n=>Number(slides[n]?.dataset.steps??0);
const bounded=n=>Math.min(count-1,Math.max(0,n));
const create=(tag,properties={},...inside)=>{const made=Object.assign(document.createElement(tag),properties);made.append(...inside);return made};
let at=0,step=0,typed='',mode='talk',started=0,before=0,lastG=0;
const elapsed=()=>before+(started?Date.now()-started:0);
const clockText=()=>{const s=Math.floor(elapsed()/1000),h=Math.floor(s/3600),two=n=>String(n).padStart(2,'0');return (h?h+':'+two(Math.floor(s/60)%60):Math.floor(s/60))+':'+two(s%60)};
const status=create('p',{className:'unseen'});status.setAttribute('role','status');
const curtain=create('div',{className:'curtain',hidden:true});
const line=create('div',{className:'bar-line screen-only'},create('span'));line.setAttribute('aria-hidden','true');
const clock=create('div',{className:'clock screen-only',hidden:true});
const whole=create('div',{className:'unseen screen-only',textContent:document.title});whole.setAttribute('role','heading');whole.setAttribute('aria-level','1');main.prepend(whole);
document.body.append(status,line,clock,curtain);
`;

const moves = `
const show=(n,s,isBack)=>{
  const isOther=n!==at;
  at=bounded(n);step=Math.min(Math.max(0,s),stepsOf(at));
  draw(isOther,isBack);
  const hash='#/'+(at+1)+(step?'/'+step:'');
  if(!isSpeaker&&location.hash!==hash)try{history.replaceState(null,'',hash)}catch{}
  tell();
};
const next=()=>{
  const slide=slides[at];
  if(root.classList.contains('flow')&&slide.scrollTop+slide.clientHeight<slide.scrollHeight-4){slide.scrollBy({top:slide.clientHeight*.8,behavior:'smooth'});return}
  if(!started&&!before)started=Date.now();
  if(step<stepsOf(at))show(at,step+1);else if(at<count-1)show(at+1,0);
};
const previous=()=>{if(step>0)show(at,step-1);else if(at>0)show(at-1,stepsOf(at-1),true)};
const goTo=n=>{const to=bounded(n);show(to,0,to<at)};
const fromHash=()=>{
  const found=/^#\\/(\\d+)(?:\\/(\\d+))?$/.exec(location.hash);
  if(found)return show(Number(found[1])-1,Number(found[2]??0));
  const place=location.hash.length>1&&document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const slide=place?slides.indexOf(place.closest('.slide')):-1;
  if(slide>=0){show(slide,stepsOf(slide));place.scrollIntoView?.({block:'nearest'})}
};
`;

const commands = `
const commands={
  next,previous,
  first:()=>goTo(0),
  last:()=>goTo(count-1),
  firstTwice:()=>{if(Date.now()-lastG<900)goTo(0);lastG=Date.now()},
  goToTyped:()=>goTo(typed===''?count-1:Number(typed)-1),
  accept:()=>typed===''?next():goTo(Number(typed)-1),
  overview:()=>setMode(mode==='overview'?'talk':'overview'),
  search:()=>setMode('overview',true),
  black:()=>setMode(mode==='black'?'talk':'black'),
  white:()=>setMode(mode==='white'?'talk':'white'),
  back:()=>setMode('talk'),
  switchTheme:()=>{const isDark=root.dataset.scheme?root.dataset.scheme==='dark':matchMedia('(prefers-color-scheme: dark)').matches;root.dataset.scheme=isDark?'light':'dark'},
  toggleFooter:()=>root.classList.toggle('no-foot'),
  fullscreen:()=>document.fullscreenElement?document.exitFullscreen():root.requestFullscreen?.().catch(()=>{}),
  clock:()=>{clock.hidden=!clock.hidden},
  toggleClock:()=>{if(started){before=elapsed();started=0}else started=Date.now();tell()},
  resetClock:()=>{before=0;started=started?Date.now():0;tell()},
  notes:()=>openSpeaker(),
  help:()=>openHelp(),
};
const run=name=>{commands[name]?.();if(name!=='firstTwice')lastG=0;typed=''};
const ask=name=>isSpeaker&&shared.has(name)?askTalk(name):run(name);
`;

const inputs = `
document.addEventListener('keydown',event=>{
  if(event.ctrlKey||event.metaKey||event.altKey||event.defaultPrevented)return;
  const {key,target}=event;
  if(target.closest('dialog[open]'))return;
  if(mode==='overview'){overviewKey(event);return}
  if(target.matches('input,textarea,select'))return;
  if((key==='Enter'||key===' ')&&target.closest('a,button,summary'))return;
  if(target.matches('pre,.table')&&/^Arrow(Left|Right)$/.test(key)&&target.scrollWidth>target.clientWidth)return;
  if(/^\\d$/.test(key)){typed=(typed+key).slice(-4);event.preventDefault();return}
  const command=(isSpeaker&&speakerKeys[key])||keys[key];
  if(!command)return;
  event.preventDefault();
  if(mode!=='talk'&&!/^(black|white|back)$/.test(command)){setMode('talk');return}
  if(typed!==''&&isSpeaker&&/^(accept|goToTyped)$/.test(command)){askTalk('goTo',Number(typed)-1);typed='';return}
  ask(command);
});
let touch;
document.addEventListener('touchstart',({touches,target})=>{touch=touches.length===1&&!target.closest('.table,pre')?{x:touches[0].clientX,y:touches[0].clientY}:undefined},{passive:true});
document.addEventListener('touchend',({changedTouches})=>{
  if(!touch||mode!=='talk'||String(getSelection()))return;
  const x=changedTouches[0].clientX-touch.x,y=changedTouches[0].clientY-touch.y;
  if(Math.abs(x)>50&&Math.abs(x)>1.5*Math.abs(y))ask(x<0?'next':'previous');
},{passive:true});
curtain.addEventListener('click',()=>setMode('talk'));
let still;
document.addEventListener('pointermove',()=>{root.classList.add('moving');clearTimeout(still);still=setTimeout(()=>root.classList.remove('moving'),2500)},{passive:true});
addEventListener('hashchange',()=>{if(!isSpeaker)fromHash()});
`;

const start = `
root.classList.add('talk');
if(isSpeaker)startSpeaker();
fromHash();
show(at,step);
setInterval(()=>{clock.firstChild?clock.firstChild.data=clockText():clock.append(clockText())},500);
`;

/** The script of a talk. All that it draws, a page without it has as text. */
export const deckScript = `(()=>{'use strict';${[
  deckKeys,
  state,
  stageScript,
  overviewScript,
  speakerScript,
  moves,
  commands,
  inputs,
  start,
]
  .join('')
  .replace(/\n\s*/g, '\n')}})()`;
